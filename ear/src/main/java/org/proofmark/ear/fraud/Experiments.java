package org.proofmark.ear.fraud;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.ear.house.HouseException;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.PrinterFamily;

/**
 * Both products of the demo brand are ordered anew for each press, the presses made known, and every deed done to labels of their own;
 * then all checks look at the same photographs.
 */
public final class Experiments {
    private static final List<String> PRODUCTS = List.of("09506000134352", "09506000134369");
    /** More than the eight that a press is known by: some photographs are refused. */
    private static final int SAMPLES = 20;

    private final Door door;
    private final Setting setting;
    private final int each;
    private final String lot;

    /**
     * @param each labels for each press, product and deed
     * @param lot of the orders, of at most 16 characters
     */
    public Experiments(Door door, Setting setting, int each, String lot) {
        this.door = door;
        this.setting = setting;
        this.each = each;
        this.lot = lot;
    }

    /** All trials; presses at the same time where there are processors. The same seed prints and photographs alike, codes differ. */
    public void run(List<PrinterFamily> presses, long seed, Tallies tallies, Consumer<String> progress) {
        IntStream.range(0, presses.size()).parallel().forEach(number -> {
            Machine machine = new Machine(presses.get(number), setting, new Dice(seed).fork(number));
            try {
                for (int product = 0; product < PRODUCTS.size(); product++) {
                    new Product(machine, product, number).tried(tallies);
                    progress.accept("product " + (product + 1) + " of " + PRODUCTS.size() + " on "
                            + presses.get(number).name());
                }
            } catch (IOException e) {
                throw new HouseException("an experiment broke off", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HouseException("an experiment was interrupted", e);
            }
        });
    }

    /** One product's labels, printed on one press. */
    private final class Product {
        private final Machine machine;
        private final String gtin;
        private final String other;
        private final Map<Check.Code, Iterator<Label>> labels = new EnumMap<>(Check.Code.class);

        Product(Machine machine, int product, int press) throws IOException, InterruptedException {
            this.machine = machine;
            this.gtin = PRODUCTS.get(product);
            this.other = PRODUCTS.get(1 - product);
            int wanted = each * Deed.values().length;
            String marked = door.order(gtin, "DE", lot + press + product, wanted + SAMPLES);
            List<Label> ours = new ArrayList<>(door.labels(marked, gtin));
            makeKnown(marked, ours.subList(0, SAMPLES));
            labels.put(Check.Code.MARKED, ours.listIterator(SAMPLES));
            String unmarked = door.order(gtin, "SA", lot + press + product, wanted);
            labels.put(Check.Code.UNMARKED, door.labels(unmarked, gtin).iterator());
        }

        private void makeKnown(String order, List<Label> samples) throws IOException, InterruptedException {
            for (int i = 0; i < 3 * samples.size(); i++) {
                Label label = samples.get(i % samples.size());
                if (door.sample(order, LabelPictures.jpeg(machine.sample(label, gtin + "sample" + i)))) {
                    return;
                }
            }
            throw new HouseException("no press is known by these photographs");
        }

        private Label label(Check.Code code) {
            return switch (code) {
                case EAN_13 -> ShopCode.EAN_13.label(gtin);
                case STATIC_QR -> ShopCode.STATIC_QR.label(gtin);
                case MARKED, UNMARKED ->
                    java.util.Objects.requireNonNull(labels.get(code)).next();
            };
        }

        void tried(Tallies tallies) throws IOException, InterruptedException {
            for (Deed deed : Deed.values()) {
                for (int i = 0; i < each; i++) {
                    for (Check.Code code : Check.Code.values()) {
                        String trial = gtin + deed + code + i;
                        Series photos = new Series(machine, machine.paper(deed, label(code), trial), trial);
                        for (Check check : Check.values()) {
                            if (check.code() == code) {
                                tried(check, photos, deed.swaps() ? other : gtin, tallies.of(check, deed));
                            }
                        }
                    }
                }
            }
        }

        private void tried(Check check, Series photos, String inHand, Tally tally)
                throws IOException, InterruptedException {
            Outcome first = null;
            Door.Answer answer = new Door.Answer(Outcome.ASKED, "");
            for (int attempt = 0; attempt < setting.patience() && answer.outcome() == Outcome.ASKED; attempt++) {
                answer = answer(check, photos.get(attempt), inHand);
                first = first == null ? answer.outcome() : first;
            }
            tally.add(first == null ? Outcome.ASKED : first, answer.outcome(), answer.reason());
        }
    }

    /** Photographs of one label where it lies, taken when somebody asks for them. */
    private static final class Series {
        private final Machine machine;
        private final Print paper;
        private final String trial;
        private final List<BufferedImage> taken = new ArrayList<>();

        Series(Machine machine, Print paper, String trial) {
            this.machine = machine;
            this.paper = paper;
            this.trial = trial;
        }

        BufferedImage get(int attempt) {
            while (taken.size() <= attempt) {
                taken.add(machine.photo(paper, trial, taken.size()));
            }
            return taken.get(attempt);
        }
    }

    private Door.Answer answer(Check check, BufferedImage photo, String inHand)
            throws IOException, InterruptedException {
        return switch (check) {
            case EAN_13 -> shop(ShopCode.EAN_13, photo, Set.copyOf(PRODUCTS));
            case EAN_13_COMPARED -> shop(ShopCode.EAN_13, photo, Set.of(inHand));
            case LINK -> shop(ShopCode.STATIC_QR, photo, Set.copyOf(PRODUCTS));
            case LINK_COMPARED -> shop(ShopCode.STATIC_QR, photo, Set.of(inHand));
            case CODE -> code(photo, null);
            case CODE_EXPECTED -> code(photo, inHand);
            case PHOTO -> door.photo(LabelPictures.jpeg(photo), null);
            case PHOTO_EXPECTED, UNMARKED -> door.photo(LabelPictures.jpeg(photo), inHand);
        };
    }

    private Door.Answer code(BufferedImage photo, @Nullable String inHand) throws IOException, InterruptedException {
        String text = ShopCode.phoneReads(photo);
        return text == null ? new Door.Answer(Outcome.ASKED, "not read") : door.code(text, inHand);
    }

    private static Door.Answer shop(ShopCode code, BufferedImage photo, Set<String> products) {
        String text = code.read(photo);
        if (text == null) {
            return new Door.Answer(Outcome.ASKED, "not read");
        }
        return products.stream().anyMatch(product -> code.text(product).equals(text))
                ? new Door.Answer(Outcome.ACCEPTED, "known")
                : new Door.Answer(Outcome.REFUSED, "another");
    }
}
