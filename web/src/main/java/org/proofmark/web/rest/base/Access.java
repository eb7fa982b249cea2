package org.proofmark.web.rest.base;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.proofmark.web.rest.Allow;
import org.proofmark.web.rest.PublicDoor;

/**
 * Who may call a resource method: what the method says wins over what its class says; saying nothing closes it.
 *
 * @param roles given where the door is by roles
 */
public record Access(Door door, @Nullable Allow roles) {
    public enum Door {
        PUBLIC,
        ROLES,
        CLOSED
    }

    public static Access of(Class<?> resource, Method method) {
        Access access = said(method);
        if (access == null) {
            access = said(method.getDeclaringClass());
        }
        if (access == null) {
            access = said(resource);
        }
        return access == null ? new Access(Door.CLOSED, null) : access;
    }

    /** For servlets, which say it on their class and keep it themselves. */
    public static Access ofServlet(Class<?> servlet) {
        Access access = said(servlet);
        return access == null ? new Access(Door.CLOSED, null) : access;
    }

    private static @Nullable Access said(AnnotatedElement element) {
        Allow allow = element.getAnnotation(Allow.class);
        if (allow != null) {
            return new Access(Door.ROLES, allow);
        }
        return element.isAnnotationPresent(PublicDoor.class) ? new Access(Door.PUBLIC, null) : null;
    }
}
