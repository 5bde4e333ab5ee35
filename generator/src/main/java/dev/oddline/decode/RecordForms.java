package dev.oddline.decode;

import dev.oddline.record.Kind;

/** The form of every kind. */
public final class RecordForms {
    private RecordForms() {}

    /** Returns how records of a kind are written. */
    public static RecordForm<?> of(Kind kind) {
        return switch (kind) {
            case ODD -> OddForm.FORM;
            case METRIC -> MetricForm.FORM;
            case TARGET -> TargetForm.FORM;
            case LABEL_POLICY -> LabelPolicyForm.FORM;
            case INCIDENT -> IncidentForm.FORM;
            case SCENARIO -> ScenarioForm.FORM;
            case DATASET -> DatasetForm.FORM;
            case POLICY -> PolicyForm.FORM;
            case SAMPLING -> SamplingForm.FORM;
            case CLUSTER -> ClusterForm.FORM;
            case EXPERIMENT -> ExperimentForm.FORM;
            case RUN -> RunForm.FORM;
            case MODEL -> ModelForm.FORM;
            case EVALUATION -> EvaluationForm.FORM;
            case DECISION -> DecisionForm.FORM;
            case DEPLOYMENT -> DeploymentForm.FORM;
            case LOOP -> LoopForm.FORM;
            case NOTE -> NoteForm.FORM;
            case WAIVER -> WaiverForm.FORM;
        };
    }
}
