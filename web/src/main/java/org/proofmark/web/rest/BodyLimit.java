package org.proofmark.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest request body in bytes that a method reads, where it is not {@link #JSON}. A longer one is 413. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BodyLimit {
    /** What methods without the annotation accept: 1 MiB. */
    long JSON = 1L << 20;

    long value();

    /** What alone can be too large, for example {@code image}; empty where that could be anything. */
    String field() default "";
}
