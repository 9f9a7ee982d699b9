package org.gradus.grader.agent;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests, one after the other. While a call is carried out, the student's code may ask
 * back: for functions that a test passed to it, which live on the other side. Between such a
 * question and its answer the other side may make requests of its own, which are carried out at
 * once; so everything lies within one another, and one thread at a time speaks.
 */
final class Conversation {

  private final Channel channel;
  private final Answerer answerer;
  private final IdentityHashMap<Throwable, Integer> passedOn = new IdentityHashMap<>();
  private int calls;
  private int last;

  Conversation(Channel channel, Answerer answerer) {
    this.channel = channel;
    this.answerer = answerer;
  }

  /** Carries out a request. */
  interface Answerer {
    Message answer(Message request);
  }

  /** Answers until the other end goes away. */
  void serve() throws IOException, UnsendableException {
    channel.send(new Message(Message.Kind.READY, 0, List.of(Message.VERSION)));
    while (true) {
      Message request;
      try {
        request = channel.receive();
      } catch (EOFException e) {
        return;
      }
      answer(request);
    }
  }

  private void answer(Message request) throws IOException, UnsendableException {
    boolean call = request.kind() == Message.Kind.CALL;
    begin(call);
    Message reply = answerer.answer(request);
    // An interrupt that one call left behind is not the next one's.
    var unused = Thread.interrupted();
    end(call, reply);
  }

  private synchronized void begin(boolean call) {
    calls += call ? 1 : 0;
  }

  /**
   * Waits for a question that another thread has asked: its answer would be taken for a request.
   */
  private synchronized void end(boolean call, Message reply)
      throws IOException, UnsendableException {
    calls -= call ? 1 : 0;
    if (calls == 0) {
      passedOn.clear();
    }
    try {
      channel.send(reply);
    } catch (UnsendableException e) {
      channel.send(Message.refusal(reply.id(), e));
    }
  }

  /**
   * Asks the other side to call a function of its own.
   *
   * @throws IllegalStateException when no call is being carried out
   */
  synchronized @Nullable Object ask(long function, @Nullable Object[] arguments) throws Throwable {
    if (calls == 0) {
      throw new IllegalStateException(
          "A function that came with a call can be used until the call returns.");
    }
    int number = ++last;
    try {
      channel.send(
          new Message(Message.Kind.ASK, number, List.of(function, Arrays.asList(arguments))));
    } catch (UnsendableException e) {
      throw new IllegalArgumentException(
          "This cannot be passed to the function. " + e.getMessage());
    }
    while (true) {
      Message message = channel.receive();
      if (message.kind() == Message.Kind.GIVEN && message.id() == number) {
        return message.body().get(0);
      }
      if (message.kind() == Message.Kind.FAILED && message.id() == number) {
        Throwable thrown = Faults.rebuilt(message.body());
        passedOn.put(thrown, number);
        throw thrown;
      }
      answer(message);
    }
  }

  /** The number of the question whose function threw this; null if it comes from elsewhere. */
  synchronized @Nullable Integer questionOf(Throwable thrown) {
    return passedOn.get(thrown);
  }
}
