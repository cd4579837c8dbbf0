using CommissioningCases.Web.Features.Cases;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>The addresses of a contract's pages.</summary>
public sealed class ContractLinks(string reference)
{
    public string Page { get; } = Links.Contract.To(reference);

    public string History => Links.ContractHistory.To(reference);

    /// <summary>The form by which a document is put to the contract.</summary>
    public string Attach => Links.ContractAttach.To(reference);

    /// <summary>The form by which a case is begun because a measurement asks for it.</summary>
    /// <param name="entry">The measurement's entry.</param>
    public string Begin(int entry) => Links.ContractCase.To(reference, entry);

    /// <summary>One entry of the history.</summary>
    public string Entry(int number) => $"{History}?entry={number}#entry-{number}";

    /// <summary>The entries about a measure.</summary>
    public string HistoryOf(string measure) => History + new QueryBuilder { { ContractHistoryQuery.MeasureWord, measure } };

    /// <summary>A document as a file to keep.</summary>
    /// <param name="entry">The entry that put it to the contract.</param>
    public string Document(int entry) => Links.ContractDocument.To(reference, entry);

    /// <summary>The form of an action with something filled in.</summary>
    public string Record(ActionDefinition action, params IEnumerable<(Field Field, string Value)> filled) => action == AttachContractDocument.Definition
        ? Attach
        : Links.ContractRecord.To(reference, action.Name) + new QueryBuilder(filled.Select(one => KeyValuePair.Create(one.Field.Name, one.Value)));

    /// <summary>The form that logs a case which starts from the contract.</summary>
    /// <param name="scenario">The scenario that is chosen already; null for none.</param>
    public string Log(int? scenario = null)
    {
        var query = new QueryBuilder { { LogCase.ContractField.Name, reference } };
        if (scenario is { } number)
        {
            query.Add(LogCase.ScenarioField.Name, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return Links.LogCase + query.ToString();
    }

    /// <summary>The reference that an address says.</summary>
    public static string ReferenceOf(string routeValue) => CaseLinks.ReferenceOf(routeValue);
}
