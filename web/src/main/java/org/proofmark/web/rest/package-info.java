/**
 * The REST interface of {@code /api/v1}: one resource class per room, each method saying who may call it ({@link
 * org.proofmark.web.rest.Allow} or {@link org.proofmark.web.rest.PublicDoor}) and, where it changes state, that it may be repeated
 * ({@link org.proofmark.web.rest.Idempotent}). Knows the rooms' doors alone. Guarded by {@code EndpointsTest} and the authorisation
 * matrix in {@code ear}.
 */
@NullMarked
package org.proofmark.web.rest;

import org.jspecify.annotations.NullMarked;
