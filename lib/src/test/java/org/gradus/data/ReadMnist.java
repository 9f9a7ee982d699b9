package org.gradus.data;

/** A process of its own that reads MNIST as a notebook does. */
final class ReadMnist {
  private ReadMnist() {}

  public static void main(String[] arguments) {
    System.out.println(Datasets.mnist());
  }
}
