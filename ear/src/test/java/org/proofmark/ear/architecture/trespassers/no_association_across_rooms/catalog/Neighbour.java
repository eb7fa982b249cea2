package org.proofmark.ear.architecture.trespassers.no_association_across_rooms.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Whom the trespasser must not know. */
@Entity
public class Neighbour {
    @Id
    long id;
}
