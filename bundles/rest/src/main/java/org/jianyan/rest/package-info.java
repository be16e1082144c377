/** What a bundle needs to publish a resource. */
@Export
@Version("1.3.0")
package org.jianyan.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
