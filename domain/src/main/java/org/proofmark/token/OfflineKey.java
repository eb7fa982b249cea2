package org.proofmark.token;

/**
 * What an inspector without a network needs to check signed labels of one key epoch. Public: it may be printed, cached and published.
 *
 * @param id four base64url characters that the label repeats
 * @param epoch from 1
 * @param publicKey Ed25519, 32 bytes as base64url without padding
 */
public record OfflineKey(String id, int epoch, String publicKey) {}
