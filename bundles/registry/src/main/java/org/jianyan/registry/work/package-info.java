/** A contact point's year: plan, training, money, support, log (articles 7, 11, 13 and 14 of the city's rules). */
@Export
@Version("1.0.0")
package org.jianyan.registry.work;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
