using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Store;

/// <summary>PostgreSQL's way of naming columns: <c>LastRecordedAt</c> is <c>last_recorded_at</c> there.</summary>
internal static class SnakeCase
{
    public static void NameColumnsInSnakeCase<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        foreach (var property in entity.Metadata.GetProperties())
        {
            property.SetColumnName(Of(property.Name));
        }

        var key = entity.Metadata.FindPrimaryKey() ?? throw new InvalidOperationException($"{typeof(T).Name} has no key.");
        key.SetName($"{entity.Metadata.GetTableName()}_pkey");
    }

    private static string Of(string name)
    {
        var column = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && column.Length > 0)
            {
                column.Append('_');
            }

            column.Append(char.ToLowerInvariant(letter));
        }

        return column.ToString();
    }
}
