package org.gradus.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Epochs as JSON. Numbers are written as texts, which come back to the same bits. */
final class EpochsText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VALIDATION = "validationLoss";

  private EpochsText() {}

  static String write(List<Epoch> epochs) {
    ArrayNode all = JSON.createArrayNode();
    for (Epoch epoch : epochs) {
      ObjectNode one = all.addObject();
      one.put("number", epoch.number());
      one.put("loss", Double.toString(epoch.loss()));
      write(one.putObject("metrics"), epoch.metrics());
      epoch.validationLoss().ifPresent(loss -> one.put(VALIDATION, Double.toString(loss)));
      write(one.putObject("validationMetrics"), epoch.validationMetrics());
      one.put("seconds", Double.toString(epoch.seconds()));
    }
    return all.toString();
  }

  private static void write(ObjectNode target, Map<String, Double> metrics) {
    metrics.forEach((name, value) -> target.put(name, value.toString()));
  }

  static List<Epoch> read(String text) {
    List<Epoch> epochs = new ArrayList<>();
    try {
      for (JsonNode one : JSON.readTree(text)) {
        epochs.add(
            new Epoch(
                one.path("number").asInt(),
                number(one.path("loss")),
                metrics(one.path("metrics")),
                one.has(VALIDATION)
                    ? OptionalDouble.of(number(one.path(VALIDATION)))
                    : OptionalDouble.empty(),
                metrics(one.path("validationMetrics")),
                number(one.path("seconds"))));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("its history is no JSON", e);
    }
    return epochs;
  }

  private static Map<String, Double> metrics(JsonNode node) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> metrics.put(name, number(node.path(name))));
    return metrics;
  }

  private static double number(JsonNode node) {
    return Double.parseDouble(node.asText());
  }
}
