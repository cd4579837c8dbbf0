using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The applications to qualify for a service as their address says it.</summary>
/// <param name="Selection">Number of the entry by which the service was selected.</param>
public sealed record ApplicationsAddress(string Cluster, int Selection, ApplicationFilter Filter, ApplicationPosition? From)
{
    /// <summary>The address's word for the applications that wait for whoever looks.</summary>
    public const string Me = "me";

    public const string Yes = "yes";

    /// <summary>What the address says that cannot be followed.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>Whether every box of the page is ticked, for those without script.</summary>
    public bool IsTicked { get; init; }

    /// <summary>The list's address without what it is narrowed to.</summary>
    public string Path => Links.Applications.To(Cluster, Selection);

    public bool IsNarrowed => Filter != new ApplicationFilter();

    public static ApplicationsAddress Read(string cluster, int selection, IQueryCollection query)
    {
        var reader = new AddressReader(query);
        var filter = new ApplicationFilter
        {
            State = reader.Read("state", text => ExchangeNames.TryParse<ApplicationState>(text, out var state) ? state : (ApplicationState?)null, "a state of an application"),
            Round = reader.Read("round", Number, "a round"),
            Assessor = reader.Phrase("assessor"),
            IsWaitingForMe = reader.Text("waiting") == Me,
            Provider = reader.Phrase("provider"),
        };
        return new ApplicationsAddress(cluster, selection, filter, Position("before", true) ?? Position("after", false)) { Problems = reader.Problems, IsTicked = reader.Text("ticked") == Yes };

        ApplicationPosition? Position(string name, bool isBackwards) =>
            reader.Text(name) is { } text && Number(text) is { } number ? new ApplicationPosition(number, isBackwards) : null;
    }

    public override string ToString() => Href(Path);

    /// <summary>The address of the same list, all pages of it, as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null, IsTicked = false }).Href(Links.ApplicationsCsv.To(Cluster, Selection));

    /// <summary>The same list narrowed otherwise, from its first page on.</summary>
    public ApplicationsAddress With(ApplicationFilter filter) => new(Cluster, Selection, filter, null);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Href(string path)
    {
        var query = new QueryBuilder();
        query.AddIf("state", Filter.State is { } state ? ExchangeNames.Of(state) : null);
        query.AddIf("round", Filter.Round?.ToString(CultureInfo.InvariantCulture));
        query.AddIf("assessor", Filter.Assessor);
        query.AddIf("waiting", Filter.IsWaitingForMe ? Me : null);
        query.AddIf("provider", Filter.Provider);
        query.AddIf(From?.IsBackwards == true ? "before" : "after", From?.Number.ToString(CultureInfo.InvariantCulture));
        query.AddIf("ticked", IsTicked ? Yes : null);
        return path + query;
    }
}
