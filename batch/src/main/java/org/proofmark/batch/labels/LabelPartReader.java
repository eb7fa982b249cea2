package org.proofmark.batch.labels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.proofmark.batch.NumberReader;

/** Hands out the numbers of this partition's parts. */
@Named("labelPartReader")
@Dependent
public class LabelPartReader extends NumberReader {}
