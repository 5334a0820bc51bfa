{{/* A release is named after its pipeline, so its name is enough. */}}
{{- define "refract.name" -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}

{{/* What pods are found by; it never changes. */}}
{{- define "refract.selector" -}}
app.kubernetes.io/name: refract
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "refract.labels" -}}
{{ include "refract.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}
