package org.proofmark.models;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Vital;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.network.KeyedNetwork;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModels;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.spi.ClassifyWatermark;

/** The watermark port: the shipped model or the configured one, warm from the deployment on. */
@ApplicationScoped
public class WatermarkBean implements ClassifyWatermark, Vital {
    private static final String SHIPPED = "none";

    /** Loaded only where a manifest asks for it: TensorFlow is large. */
    private static final Map<String, PrintModels.Kind> FURTHER =
            Map.of(KeyedNetwork.KIND, files -> KeyedNetwork.load(files));

    private final String folder;
    private final PrintJudge judge;

    /** For the container's proxy. */
    protected WatermarkBean() {
        this(SHIPPED, 1, 0, 1);
    }

    @Inject
    public WatermarkBean(
            @ConfigProperty(name = "proofmark.watermark.model") String folder,
            @ConfigProperty(name = "proofmark.watermark.workers") int workers,
            @ConfigProperty(name = "proofmark.watermark.waiting-at-most") int waiting,
            @ConfigProperty(name = "proofmark.watermark.patience-ms") long patienceMillis) {
        this.folder = folder;
        this.judge = new PrintJudge(
                workers > 0 ? workers : Runtime.getRuntime().availableProcessors(),
                waiting,
                Duration.ofMillis(patienceMillis));
    }

    /** Called once, by {@link ModelStart}. */
    void open() {
        judge.open(() -> folder.equals(SHIPPED) ? PrintModels.shipped() : PrintModels.in(Path.of(folder), FURTHER));
    }

    @PreDestroy
    void close() {
        judge.close();
    }

    @Override
    public String engine() {
        return judge.state();
    }

    @Override
    public boolean ready() {
        return judge.ready();
    }

    @Override
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable Press press) {
        return judge.judge(label, expected, press == null ? null : new PressReference(press.samples()));
    }

    @Override
    public float[] describe(RectifiedLabel label, MarkedSymbol expected) {
        return judge.describe(label, expected);
    }

    /** Of every model: they all describe prints with it. */
    @Override
    public String fingerprintVersion() {
        return Fingerprint.VERSION;
    }

    @Override
    public String name() {
        return "print-check";
    }

    @Override
    public Sign look() {
        return judge.ready()
                ? Sign.well(judge.state())
                : Sign.degraded(judge.state() + "; codes are checked, photographed prints are not");
    }

    PrintJudge prints() {
        return judge;
    }
}
