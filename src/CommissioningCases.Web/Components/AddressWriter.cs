using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Components;

internal static class AddressWriter
{
    /// <summary>The address of a page's table.</summary>
    /// <param name="page">The page's own.</param>
    public static string TableOf(string page, TableFormat format) => $"{page}{TableResponse.EndingOf(format)}";

    /// <summary>Adds what there is; nothing where there is nothing.</summary>
    public static void AddIf(this QueryBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            query.Add(name, value);
        }
    }
}
