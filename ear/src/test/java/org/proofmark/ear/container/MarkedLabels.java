package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.Photos;
import org.proofmark.serialization.OrderView;
import org.proofmark.token.Tokens;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;
import org.proofmark.vigilance.Scan;

/** Labels of a brand whose markets ask for a mark, photographed for a judge whose opinion the test gives. */
abstract class MarkedLabels extends OrderedCodes {
    static final TextureProfile MARK = TextureProfile.KEYED_600;

    @Inject
    Photos photos;

    @Inject
    Tokens tokens;

    @Inject
    PrintPort port;

    /** @param slug as of codes; at most 9 letters: the host that it makes stands on the labels, and they are to be of version 4 */
    MarkedLabels(String slug, String gtin, String other) {
        super(slug, gtin, other, MARK.id());
    }

    @BeforeEach
    void aJudgeWhoIsSure() {
        port.says(1, Watermark.Kind.COPY);
        port.isCalled("a test's judge", "a test's fingerprint");
    }

    /** A genuine one. */
    BufferedImage label() {
        return label(order, order, MARK);
    }

    /** A label of the order's next code, as a press that works at one pixel a dot would show it, under the mark of another order's slot. */
    BufferedImage label(OrderView of, OrderView markOf, TextureProfile profile) {
        String uri = uri(of, fresh());
        TextureKey key = TextureKey.of(tokens.textureKey(brand.tenant(), Gtin.of(gtin), markOf.slot()));
        MarkedSymbol symbol = Textures.mark(
                QrCodes.encode(uri, ErrorCorrection.Q, Masking.OPTIMAL),
                uri.substring(uri.length() - 20),
                key,
                profile);
        BufferedImage image = new BufferedImage(symbol.side(), symbol.side(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, symbol.side(), symbol.side(), symbol.grey());
        return image;
    }

    Photos.Reading photographed(BufferedImage label) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(label, "png", png);
        return photos.read(png.toByteArray());
    }

    VerificationResult ask(Actor actor, BufferedImage label) throws Exception {
        Photos.Reading reading = photographed(label);
        assertThat(reading.text()).isNotNull();
        return ask(actor, reading);
    }

    VerificationResult ask(Actor actor, Photos.Reading reading) {
        return verification.verify(new VerificationRequest(
                reading.text(), actor, Scan.Channel.PHOTO, VerificationRequest.Claims.NONE, Locale.ENGLISH, reading));
    }
}
