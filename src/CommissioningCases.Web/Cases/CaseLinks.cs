using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Letters;
using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Web.Cases;

/// <summary>The addresses of a case's pages.</summary>
public sealed class CaseLinks(string reference)
{
    public string Page { get; } = $"/cases/{Uri.EscapeDataString(reference)}";

    public string History => $"{Page}/history";

    /// <summary>One entry of the history.</summary>
    public string Entry(int number) => $"{Page}/history?entry={number}#entry-{number}";

    public string Record(string action) => $"{Page}/record/{action}";

    /// <summary>The form that a requirement asks for, with what is known filled in.</summary>
    public string Record(Prompt prompt) => prompt.Filled.Count == 0
        ? Record(prompt.Action.Name)
        : $"{Record(prompt.Action.Name)}?{string.Join('&', prompt.Filled.Select(filled => $"{filled.Field.Name}={Uri.EscapeDataString(filled.Value)}"))}";

    /// <summary>The form that strikes a fact.</summary>
    public string Strike(string record) => $"{Record(Domain.Actions.Strike.Definition.Name)}?{Domain.Actions.Strike.RecordField.Name}={Uri.EscapeDataString(record)}";

    /// <summary>The paper on a key step that goes to the board.</summary>
    public string BoardPaper(string step) => $"{Page}/board/{step}";

    /// <summary>The form of the board's decision on a key step.</summary>
    public string BoardDecision(string step) => $"{Record(RecordBoardDecision.Definition.Name)}?{RecordBoardDecision.StepField.Name}={Uri.EscapeDataString(step)}";

    /// <summary>The form by which the staff side agrees or disputes the record of an engagement.</summary>
    public string StaffSideResponse(string record) =>
        $"{Record(RespondAsStaffSide.Definition.Name)}?{RespondAsStaffSide.RecordField.Name}={Uri.EscapeDataString(record)}";

    /// <summary>The engagement register with this case alone.</summary>
    public string Engagement => $"/engagement?case={Uri.EscapeDataString(reference)}";

    public string Step(string step) => $"{Page}/step/{step}";

    /// <summary>Where a clause stands in its letter.</summary>
    public static string Clause(Clause clause) => $"/letters/{clause.LetterId}#{clause.Id}";

    /// <summary>The reference in a route value, in which the framework leaves an escaped slash as it is.</summary>
    public static string ReferenceOf(string routeValue) => routeValue.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
