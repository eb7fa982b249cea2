package org.proofmark.web.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours {@code Idempotency-Key}: the method runs in one transaction, which the doors join and in which the answer is stored. A
 * repeat by the same caller gets the first answer; the same key with another body or address is 409 {@code idempotency-key-reused}.
 * Without the header the method just runs in its transaction.
 *
 * <p>The method must return {@link jakarta.ws.rs.core.Response} with an entity that is null, a text or JSON-B writes, and its class must be
 * {@code @RequestScoped}, or else no interceptor would run. A refusal (any exception, any status of 400 or more) is rolled
 * back and not stored.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
