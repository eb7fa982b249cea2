package org.proofmark.ear.fraud;

import com.google.zxing.BarcodeFormat;
import org.proofmark.models.simulator.DotRaster;

/**
 * A label before it is printed.
 *
 * @param product GTIN-14 that it is made for
 * @param text what its code says
 * @param format what a generator is asked for who draws it anew
 * @param raster its dots, square, with the quiet zone
 */
record Label(String product, String text, BarcodeFormat format, DotRaster raster) {}
