using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Choice;

namespace CommissioningCases.Web.Wording;

/// <summary>Puts what was done in a choice programme into words.</summary>
public sealed class ProgrammeSentences(Names names)
{
    public Sentence Of(ProgrammeAction action) => action switch
    {
        OpenProgramme opened => new("Choice programme opened", $" for {names.Cluster(opened.Cluster)}"),
        EngageLocally engaged => new($"Engaged {British.LowerFirst(ChoiceWords.Label(engaged.Group))}", $": {engaged.Summary}"),
        SelectService selected => new(
            "Service selected",
            $": {names.Service(selected.Service)}, a {British.LowerFirst(ChoiceWords.Label(selected.Kind))} service {(selected.Source == ServiceSource.National ? "of the national list" : "of local priority")}")
        {
            Details = selected.Feedback.Length > 0 ? [new Detail(SelectService.FeedbackField.Label, selected.Feedback)] : [],
        },
        NotifySha => new("The SHA was notified", " of the priorities"),
        ShareWithDepartment => new("The priorities were shared", " with the Department"),
        AdoptPack adopted => new("Implementation pack adopted", $" for {names.Service(adopted.Service)}"),
        SetPrice priced => new("Price set", $" for {names.Service(priced.Service)}: {British.Pounds(priced.Price)}"),
        QualifyProvider decided => new(
            decided.Outcome == QualificationOutcome.Qualified ? "Qualified" : "Not qualified",
            $" for {names.Service(decided.Service)}: {names.Provider(decided.Provider)}")
        {
            Details = decided.Rationale.Length > 0 ? [new Detail(QualifyProvider.RationaleField.Label, decided.Rationale)] : [],
        },
        GoLive live => new("Live", $": patients can choose between providers of {names.Service(live.Service)}"),
        _ => throw new InvalidOperationException($"{action.Describe().Name} has no sentence."),
    };
}
