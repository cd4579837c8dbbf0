using System.Globalization;
using CommissioningCases.Application.Cases.Listing;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Lists;

/// <summary>A list of cases as its address says it: what it is narrowed to, how it is ordered and where the page begins.</summary>
public sealed record CaseListAddress(CaseFilter Filter, CaseOrder Order, CasePosition? From)
{
    public const string Path = "/cases";

    /// <summary>The addresses' words for <see cref="CaseFilter.Owner"/>.</summary>
    public const string Me = "me";

    /// <summary>What the address says that cannot be followed; the list leaves it out and says so.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public bool IsNarrowed => Filter != new CaseFilter();

    /// <param name="userName">Who <see cref="Me"/> is.</param>
    public static CaseListAddress Read(IQueryCollection query, string userName)
    {
        var problems = new List<string>();
        var order = Enum.TryParse<CaseOrder>(Text("sort"), ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : CaseOrder.Latest;
        var filter = new CaseFilter
        {
            Scenario = Read("scenario", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 6 ? number : (int?)null, "a scenario"),
            Stage = Read("stage", text => Stages.Find(text)?.Name, "a stage"),
            Provider = Short("provider"),
            Owner = Short("owner") is { } owner ? (owner == Me ? userName : owner) : null,
            IsOverdue = Text("overdue") == "yes",
            IsOpen = Read<bool?>("state", text => text switch { "open" => true, "closed" => false, _ => null }, "a state of a case"),
            Text = Short("q"),
        };
        return new CaseListAddress(filter, order, Position("before", true) ?? Position("after", false)) { Problems = problems };

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

        T? Read<T>(string name, Func<string, T?> read, string what)
        {
            var value = Text(name) is { } text ? read(text) : default;
            if (value is null && Text(name) is { } wrong)
            {
                problems.Add($"“{wrong[..Math.Min(wrong.Length, 40)]}” is not {what}, and was left out.");
            }

            return value;
        }

        string? Short(string name) =>
            Read(name, text => text.Length <= ListCases.LongestText ? text : null, $"{ListCases.LongestText} characters or fewer");

        CasePosition? Position(string name, bool isBackwards) => Text(name) is { } text ? CasePosition.Parse(text, order, isBackwards) : null;
    }

    /// <summary>The list's address, on its first page unless <see cref="From"/> says otherwise.</summary>
    public override string ToString() => Href(Path);

    /// <summary>The address of the same list as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null }).Href("/cases.csv");

    /// <summary>The same list narrowed otherwise, from its first page on.</summary>
    public CaseListAddress With(CaseFilter filter) => new(filter, Order, null);

    private string Href(string path)
    {
        var query = new QueryBuilder();
        Add("q", Filter.Text);
        Add("scenario", Filter.Scenario?.ToString(CultureInfo.InvariantCulture));
        Add("stage", Filter.Stage);
        Add("provider", Filter.Provider);
        Add("owner", Filter.Owner);
        Add("state", Filter.IsOpen switch { true => "open", false => "closed", null => null });
        Add("overdue", Filter.IsOverdue ? "yes" : null);
        Add("sort", Order == CaseOrder.Latest ? null : WordOf(Order));
        Add(From?.IsBackwards == true ? "before" : "after", From?.ToString());
        return path + query;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }

    public static string WordOf(CaseOrder order) => order switch
    {
        CaseOrder.Due => "due",
        CaseOrder.Begun => "begun",
        CaseOrder.Service => "service",
        _ => "latest",
    };
}
