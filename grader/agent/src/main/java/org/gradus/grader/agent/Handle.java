package org.gradus.grader.agent;

/**
 * Stands for an object that stays where it is, because no copy of it can be sent.
 *
 * @param side where the object lives
 * @param id its number there, unique as long as that process lives
 * @param type the name of its class, as that side tells it: good for messages, not for decisions
 */
public record Handle(Side side, long id, String type) {

  /** The two processes that speak with each other. */
  public enum Side {
    /** The trusted process; what it hands out can be called back. */
    GRADER,
    /** The sandboxed process. */
    STUDENT
  }
}
