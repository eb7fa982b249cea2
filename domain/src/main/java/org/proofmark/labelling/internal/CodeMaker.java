package org.proofmark.labelling.internal;

import org.proofmark.kernel.Problem;
import org.proofmark.labelling.Carrier;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/** Serial to modules, for the carrier of one job; all codes of a job have the same size. */
final class CodeMaker {
    /** Serials of this length fix the size of a job's codes; shorter ones use the same. */
    private static final String WIDEST_SERIAL = "W".repeat(20);

    private final LabelJob job;
    private final int minVersion;
    private final int dataMatrixSize;

    CodeMaker(LabelJob job) {
        this.job = job;
        if (job.template().carrier() == Carrier.QR) {
            ModuleMatrix widest = QrCodes.encode(job.product().uri(WIDEST_SERIAL), ErrorCorrection.Q, job.masking());
            minVersion = (widest.width() - 17) / 4;
            dataMatrixSize = 0;
        } else {
            minVersion = 1;
            // A quoted serial of every kind of character takes the most codewords.
            dataMatrixSize = dataMatrix("a1B2c3D4e5F6g7H8i9J0", 0).getPreferredSize();
        }
    }

    ModuleMatrix code(String serial) {
        if (job.template().carrier() == Carrier.QR) {
            String content =
                    job.specimen() ? job.product().specimenUri() : job.product().uri(serial);
            return QrCodes.encode(content, ErrorCorrection.Q, job.masking(), minVersion);
        }
        return matrix(dataMatrix(job.specimen() ? "SPECIMEN" : serial, dataMatrixSize));
    }

    private DataMatrix dataMatrix(String serial, int size) {
        try {
            DataMatrix symbol = new DataMatrix();
            symbol.setDataType(Symbol.DataType.GS1);
            symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
            symbol.setQuietZoneHorizontal(0);
            symbol.setQuietZoneVertical(0);
            symbol.setModuleWidth(1);
            symbol.setPreferredSize(size);
            symbol.setContent("[01]" + job.product().gtin() + "[21]" + serial);
            if (size == 0) {
                symbol.setPreferredSize(symbol.getActualSize());
            }
            return symbol;
        } catch (OkapiException e) {
            throw Problem.invalid("serial-invalid", "serial", serial, "cannot be held by a GS1 Data Matrix");
        }
    }

    private static ModuleMatrix matrix(DataMatrix symbol) {
        long[] rows = new long[symbol.getHeight()];
        for (Rectangle r : symbol.getRectangles()) {
            long run = (1L << Math.round(r.width)) - 1 << Math.round(r.x);
            for (int y = 0; y < Math.round(r.height); y++) {
                rows[(int) Math.round(r.y) + y] |= run;
            }
        }
        return new ModuleMatrix(symbol.getWidth(), rows);
    }
}
