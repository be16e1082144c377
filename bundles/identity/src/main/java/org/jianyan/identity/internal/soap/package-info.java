@XmlSchema(namespace = IdentityPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.identity.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
