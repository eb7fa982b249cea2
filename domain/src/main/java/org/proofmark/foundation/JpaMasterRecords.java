package org.proofmark.foundation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/**
 * What the stores of master data share: reading one row of the actor's tenant, listing, and turning what the database refuses into what a
 * person can act on.
 *
 * @param <E> the entity, called {@code e} in the fragments of JPQL
 */
public final class JpaMasterRecords<E extends MasterRecord> {
    private final Class<E> type;
    private final String what;
    private final Map<String, String> sorts;
    private final String order;
    private final String search;

    /**
     * @param what the entity's name in problem types, for example {@code sku}
     * @param sorts the columns that lists may be sorted by, and the JPQL path of each
     * @param order the JPQL path of the list's own order
     * @param search a JPQL condition with the parameter {@code :search}, a pattern for LIKE with {@code !} as escape
     */
    public JpaMasterRecords(Class<E> type, String what, Map<String, String> sorts, String order, String search) {
        this.type = type;
        this.what = what;
        this.sorts = sorts;
        this.order = order;
        this.search = search;
    }

    public E get(EntityManager em, Actor actor, UUID id) {
        E found = em.find(type, TenantKey.of(actor.tenant(), id));
        if (found == null) {
            throw Problem.notFound(what, id.toString());
        }
        return found;
    }

    public <V> Page<V> list(EntityManager em, Actor actor, Listing listing, Function<E, V> view) {
        String where = " from " + type.getSimpleName() + " e where e.key.tenantId = :tenant"
                + switch (listing.show()) {
                    case ACTIVE -> " and e.archived = false";
                    case ARCHIVED -> " and e.archived = true";
                    case ALL -> "";
                }
                + (listing.window().search().isEmpty() ? "" : " and (" + search + ")");
        TypedQuery<Long> count = em.createQuery("select count(e)" + where, Long.class);
        TypedQuery<E> rows = em.createQuery("select e" + where + " order by " + orderBy(listing.sort()), type);
        for (TypedQuery<?> query : List.of(count, rows)) {
            query.setParameter("tenant", actor.tenant().value());
            if (!listing.window().search().isEmpty()) {
                query.setParameter("search", pattern(listing.window().search()));
            }
        }
        rows.setFirstResult(listing.window().offset())
                .setMaxResults(listing.window().limit());
        return new Page<>(rows.getResultList().stream().map(view).toList(), count.getSingleResult());
    }

    private String orderBy(String sort) {
        if (sort.isEmpty()) {
            return order + ", e.key.id";
        }
        boolean down = sort.startsWith("-");
        String path = sorts.get(down ? sort.substring(1) : sort);
        if (path == null) {
            throw Problem.invalid(
                    "sort-unknown",
                    "sort",
                    sort,
                    "must be one of " + sorts.keySet().stream().sorted().toList()
                            + ", with - before it to turn it round");
        }
        return path + (down ? " desc" : "") + ", e.key.id";
    }

    /** The LIKE pattern for "contains this text", with {@code !} as escape. */
    public static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /**
     * Sends the changes to the database now, so that its refusals come while they can still be explained.
     *
     * @param taken what to say when a unique key is violated
     */
    public static void flush(EntityManager em, ProblemException taken) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw MasterRecord.changedMeanwhile();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConstraintViolationException) {
                    throw taken;
                }
            }
            throw e;
        }
    }
}
