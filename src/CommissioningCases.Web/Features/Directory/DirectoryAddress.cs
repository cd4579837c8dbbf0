using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>The directory of providers as its address says it.</summary>
public sealed record DirectoryAddress(DirectoryFilter Filter, DirectoryPosition? From)
{
    /// <summary>What the address says that cannot be followed.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public bool IsNarrowed => Filter != new DirectoryFilter(null, null, null);

    public static DirectoryAddress Read(IQueryCollection query)
    {
        var reader = new AddressReader(query);
        var filter = new DirectoryFilter(
            reader.Read("cluster", Code, "a cluster"),
            reader.Read("service", Code, "a service"),
            reader.Phrase("provider"));
        var from = DirectoryPosition.Parse(reader.Text("before"), isBackwards: true) ?? DirectoryPosition.Parse(reader.Text("after"), isBackwards: false);
        return new DirectoryAddress(filter, from) { Problems = reader.Problems };
    }

    public override string ToString() => Href(Links.Directory);

    /// <summary>The address of the same directory, all pages of it, as a table for a spreadsheet.</summary>
    public string CsvHref() => (this with { From = null }).Href(Links.DirectoryCsv);

    /// <summary>The address of the same directory as a sheet to be pinned to a wall.</summary>
    public string PrintHref() => (this with { From = null }).Href(Links.DirectoryPrint);

    /// <summary>A service's name can be as long as any text.</summary>
    private static string? Code(string text) => text.Length <= Field.LongestText ? text : null;

    private string Href(string path)
    {
        var query = new QueryBuilder();
        query.AddIf("cluster", Filter.Cluster);
        query.AddIf("service", Filter.Service);
        query.AddIf("provider", Filter.Provider);
        query.AddIf(From?.IsBackwards == true ? "before" : "after", From?.ToString());
        return path + query;
    }
}
