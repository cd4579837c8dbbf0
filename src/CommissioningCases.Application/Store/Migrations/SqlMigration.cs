using Microsoft.EntityFrameworkCore.Migrations;

namespace CommissioningCases.Application.Store;

/// <summary>Runs the embedded SQL file that has the migration's name. Forward only: a mistake is put right by the next one.</summary>
public abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = GetType();
        using var stream = type.Assembly.GetManifestResourceStream($"{type.FullName}.sql")
            ?? throw new InvalidOperationException($"{type.Name}.sql is not embedded.");
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}
