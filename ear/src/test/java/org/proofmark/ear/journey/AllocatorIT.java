package org.proofmark.ear.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.internal.SqlSerialRanges;

/** The allocator under many threads of two nodes, with transactions that are rolled back: every number belongs to one order at most. */
@ExtendWith(HouseExtension.class)
class AllocatorIT {
    private static final Gtin GTIN = new Gtin("09506000134352");
    private static final long CAPACITY = 1L << 32;

    private record Stretch(long first, long quantity) {}

    @Test
    void everyNumberIsGivenOutOnceWhoeverAsks(House house) throws Exception {
        TenantId tenant = new TenantId(UUID.randomUUID());
        List<Stretch> committed = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long seed = i;
            running.add(threads.submit(() -> {
                // Each thread has a connection of its own, as threads of different nodes have.
                work(house, tenant, new Random(seed), committed);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        committed.sort(Comparator.comparingLong(Stretch::first));
        long next = 0;
        for (Stretch stretch : committed) {
            assertThat(stretch.first()).as("no gap, no overlap").isEqualTo(next);
            next += stretch.quantity();
        }
        try (Connection connection = house.connection()) {
            assertThat(new SqlSerialRanges(new Sql(only(connection))).next(tenant, GTIN, 0))
                    .isEqualTo(next);
        }
    }

    @Test
    void aSlotIsFilledToItsLastNumberAndNotOneFurther(House house) throws Exception {
        TenantId tenant = new TenantId(UUID.randomUUID());
        try (Connection connection = house.connection()) {
            SqlSerialRanges ranges = new SqlSerialRanges(new Sql(only(connection)));
            assertThat(ranges.allocate(tenant, GTIN, 1, CAPACITY - 1)).hasValue(0);
            assertThat(ranges.allocate(tenant, GTIN, 1, 2)).isEmpty();
            assertThat(ranges.allocate(tenant, GTIN, 1, 1)).hasValue(CAPACITY - 1);
            assertThat(ranges.allocate(tenant, GTIN, 1, 1)).isEmpty();
            assertThat(ranges.allocate(tenant, GTIN, 2, CAPACITY))
                    .as("another slot")
                    .hasValue(0);
        }
    }

    private static void work(House house, TenantId tenant, Random random, List<Stretch> committed) throws Exception {
        try (Connection connection = house.connection()) {
            connection.setAutoCommit(false);
            SqlSerialRanges ranges = new SqlSerialRanges(new Sql(only(connection)));
            for (int i = 0; i < 100; i++) {
                long quantity = 1 + random.nextInt(1000);
                OptionalLong first = allocated(connection, ranges, tenant, quantity);
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(new Stretch(first.orElseThrow(), quantity));
                }
            }
        }
    }

    /** The first orders of a slot may meet while its row is made: the database ends all but one of them, and who asked is told to repeat. */
    private static OptionalLong allocated(Connection connection, SqlSerialRanges ranges, TenantId tenant, long quantity)
            throws SQLException {
        for (int deadlocks = 0; ; deadlocks++) {
            try {
                return ranges.allocate(tenant, GTIN, 0, quantity);
            } catch (IllegalStateException refused) {
                if (!(refused.getCause() instanceof SQLTransactionRollbackException) || deadlocks == 20) {
                    throw refused;
                }
                connection.rollback();
            }
        }
    }

    /** A data source that hands out this connection and keeps it open, as the server's does within a transaction. */
    private static DataSource only(Connection connection) {
        Connection kept = proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : call(method, connection, arguments));
        return proxy(DataSource.class, (proxy, method, arguments) -> kept);
    }

    private static Object call(java.lang.reflect.Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(AllocatorIT.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
