package org.proofmark.ear.architecture.trespassers.no_association_across_rooms.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Does the like where it is allowed. */
@Entity
public class Resident {
    @Id
    long id;

    @ManyToOne
    Neighbour neighbour;
}
