/** Who gets in: the authorisation matrix asked of the deployed server, signing in, keys, tenants kept apart. */
package org.proofmark.ear.journey.access;
