/** Sessions, second factors, identity providers, service accounts' keys, delegations, keys of devices. */
@Export
@Version("1.2.0")
package org.jianyan.identity.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
