/** What is below a contact point: collection stations and collectors (article 6 of the city's rules). */
@Export
@Version("1.0.0")
package org.jianyan.registry.station;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
