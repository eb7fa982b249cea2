/** Tests from outside: what a person, a client or a power cut does to a deployed Proofmark with the demo brand. */
package org.proofmark.ear.journey;
