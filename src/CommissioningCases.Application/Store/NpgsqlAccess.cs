using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Store;

internal static class NpgsqlAccess
{
    /// <summary>The context's connection, for statements that go past Entity Framework. Within a command it is open, and in the command's transaction where that has one.</summary>
    public static NpgsqlConnection NpgsqlConnection(this CasesDbContext db) => (NpgsqlConnection)db.Database.GetDbConnection();
}
