/** What people do in the admin pages, in a real browser, wide and narrow. */
package org.proofmark.ear.journey.admin;
