package org.proofmark.web.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.proofmark.foundation.Measured;
import org.proofmark.verification.Verdict;

/** The numbers that matter, kept in one registry: verdicts by kind, scan latency, whatever the rooms measure, and the machine under it. */
@ApplicationScoped
public class Meters {
    private static final String PREFIX = "proofmark.";

    @Inject
    private Instance<Measured> rooms;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Verdict, Counter> verdicts = new EnumMap<>(Verdict.class);
    private final Counter looks = Counter.builder(PREFIX + "looks")
            .description("Codes that staff looked up: judged, but no scan and no verdict given")
            .register(registry);
    private final Timer latency = Timer.builder(PREFIX + "verification")
            .description("From the request's arrival to a durable scan and its verdict")
            .serviceLevelObjectives(
                    Duration.ofMillis(5),
                    Duration.ofMillis(10),
                    Duration.ofMillis(25),
                    Duration.ofMillis(50),
                    Duration.ofMillis(100),
                    Duration.ofMillis(250),
                    Duration.ofSeconds(1))
            .register(registry);

    @PostConstruct
    void register() {
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(
                    verdict,
                    Counter.builder(PREFIX + "verdicts")
                            .description("Verdicts given, by kind")
                            .tag("verdict", verdict.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (Measured room : rooms) {
            String name = PREFIX + room.name();
            if (room.kind() == Measured.Kind.COUNTER) {
                FunctionCounter.builder(name, room, Measured::value)
                        .description(room.help())
                        .register(registry);
            } else {
                Gauge.builder(name, room, Measured::value)
                        .description(room.help())
                        .strongReference(true)
                        .register(registry);
            }
        }
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    /** Counts a verdict and how long it took; nanoseconds by {@link System#nanoTime()}. */
    public void verdict(Verdict verdict, long nanos) {
        Counter counter = verdicts.get(verdict);
        if (counter != null) {
            counter.increment();
        }
        latency.record(Duration.ofNanos(nanos));
    }

    /** Counts a code that was judged without a scan. */
    public void look() {
        looks.increment();
    }

    /** Everything, in Prometheus's text format 0.0.4. */
    String scrape() {
        return registry.scrape();
    }
}
