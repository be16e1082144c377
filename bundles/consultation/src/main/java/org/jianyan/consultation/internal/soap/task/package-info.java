@XmlSchema(namespace = TasksPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.consultation.internal.soap.task;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
