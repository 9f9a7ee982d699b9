/**
 * What runs inside the sandbox, and the language it speaks with the trusted side: bounded messages
 * of tagged values over two pipes. It needs nothing but the JDK and decides nothing: whatever comes
 * from here was made by a student's process and is checked again by whoever reads it.
 *
 * <pre>{@code
 * Channel channel = new Channel(fromAgent, toAgent, Bounds.USUAL, Handles.NONE);
 * channel.send(new Message(Message.Kind.CALL, 1, body));
 * Message reply = channel.receive();
 * }</pre>
 */
@NullMarked
package org.gradus.grader.agent;

import org.jspecify.annotations.NullMarked;
