package org.proofmark.labelling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.LabelWaste;
import org.proofmark.labelling.LabelWaste.Kind;

class PositionsTest {
    @Test
    void agreesWithABitSet() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Positions one = new Positions();
            Positions two = new Positions();
            BitSet bitsOne = new BitSet();
            BitSet bitsTwo = new BitSet();
            for (int i = 0; i < random.nextInt(12); i++) {
                fill(random, one, bitsOne);
                fill(random, two, bitsTwo);
            }
            assertThat(one.size()).isEqualTo(bitsOne.cardinality());
            int from = random.nextInt(60);
            int to = from + random.nextInt(40);
            assertThat(one.within(from, to)).isEqualTo(bitsOne.get(from, to + 1).cardinality());
            BitSet rest = (BitSet) bitsOne.clone();
            rest.andNot(bitsTwo);
            assertThat(one.without(two)).isEqualTo(rest.cardinality());
        }
    }

    private static void fill(Random random, Positions positions, BitSet bits) {
        int first = random.nextInt(80);
        int last = first + random.nextInt(15);
        positions.add(first, last);
        bits.set(first, last + 1);
    }

    @Test
    void everyOrderedLabelIsCountedOnce() {
        UUID order = new UUID(1, 1);
        List<SqlLabelLog.Stretch> downloads = List.of(
                new SqlLabelLog.Stretch(0, 499, "PDF", false),
                new SqlLabelLog.Stretch(400, 599, "PDF", true),
                new SqlLabelLog.Stretch(3, 3, "PNG", false));
        List<LabelWaste.Entry> waste = List.of(
                entry(order, 10, 19, Kind.WASTE), entry(order, 590, 699, Kind.VOID), entry(order, 999, 999, Kind.VOID));
        LabelWaste.Reconciliation sum = WasteDesk.Count.of(order, 1000, downloads, waste);
        assertThat(sum).isEqualTo(new LabelWaste.Reconciliation(order, 1000, 580, 10, 111, 299, 101));
        assertThat(sum.printed() + sum.waste() + sum.voided() + sum.unprinted()).isEqualTo(sum.ordered());
    }

    private static LabelWaste.Entry entry(UUID order, long first, long last, Kind kind) {
        return new LabelWaste.Entry(
                UUID.nameUUIDFromBytes(new byte[] {(byte) first}), order, first, last, kind, "", "", Instant.EPOCH);
    }

    @Test
    void theWantedNameComesFirstThenEnglish() {
        Map<String, String> names = Map.of("en", "Oil", "ar", "زيت", "de", "Öl");
        assertThat(OrderLabels.names(names, "de")).containsExactly("Öl", "Oil", "زيت");
        assertThat(OrderLabels.names(names, "fr")).containsExactly("Oil", "زيت", "Öl");
    }
}
