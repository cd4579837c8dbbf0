using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Store;

internal static class NpgsqlAccess
{
    /// <summary>
    /// The context's connection, for statements that go past Entity Framework. Within a command it is open, and in the command's transaction where that has one. It has been told what it may show: what
    /// was left for the first batch is told now.
    /// </summary>
    public static NpgsqlConnection NpgsqlConnection(this CasesDbContext db)
    {
        db.TellFirst();
        return (NpgsqlConnection)db.Database.GetDbConnection();
    }
}
