package org.proofmark.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that anyone may call without a key, at the public rate ({@code proofmark.ratelimit.public-per-minute} a client
 * address). A key that is sent all the same is checked, and {@link org.proofmark.web.security.CurrentActor#ifPresent()} then knows who calls.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface PublicDoor {
    /** Why nobody needs to sign in here. */
    String value();
}
