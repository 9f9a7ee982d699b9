package org.gradus.grader.agent;

/** Turns objects that cannot be copied into handles when a message goes out, and back. */
public interface Handles {

  /** Gives no object away, and passes handles on as they are: the trusted side's choice. */
  Handles NONE =
      new Handles() {
        @Override
        public Handle handleOf(Object object) throws UnsendableException {
          throw new UnsendableException(
              "An object of class " + object.getClass().getName() + " cannot be sent.");
        }

        @Override
        public Object objectOf(Handle handle) {
          return handle;
        }
      };

  /** The handle that stands for the object from now on. */
  Handle handleOf(Object object) throws UnsendableException;

  /** The object itself where it lives here, else the handle. */
  Object objectOf(Handle handle);
}
