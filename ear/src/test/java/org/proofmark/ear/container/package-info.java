/** Tests that run inside the server, in the EAR that ships with a test module beside it (Arquillian). */
package org.proofmark.ear.container;
