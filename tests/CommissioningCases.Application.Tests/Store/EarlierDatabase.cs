using System.Text;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommissioningCases.Application.Tests.Store;

/// <summary>A database of an earlier version.</summary>
internal static class EarlierDatabase
{
    /// <summary>Applies the migrations up to one of them. EF Core's own way there asks for ids with a time in them.</summary>
    public static async Task MigrateThroughAsync(this CasesDbContext db, string last)
    {
        var history = db.GetService<IHistoryRepository>();
        var sql = new StringBuilder(history.GetCreateScript());
        foreach (var (id, type) in db.GetService<IMigrationsAssembly>().Migrations.Where(migration => string.CompareOrdinal(migration.Key, last) <= 0))
        {
            using var reader = new StreamReader(type.Assembly.GetManifestResourceStream($"{type.FullName}.sql")!);
            sql.AppendLine(await reader.ReadToEndAsync()).AppendLine(history.GetInsertScript(new Microsoft.EntityFrameworkCore.Migrations.HistoryRow(id, "10.0.0")));
        }

        await Sql.ExecuteAsync(db.Database.GetConnectionString()!, sql.ToString());
    }
}
