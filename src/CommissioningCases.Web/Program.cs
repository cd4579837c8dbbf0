using CommissioningCases.EmbeddedPostgres;
using CommissioningCases.Web.CommandLine;
using CommissioningCases.Web.Errors;
using CommissioningCases.Web.Infrastructure;
using Microsoft.AspNetCore.Connections;
using Npgsql;

try
{
    return Verbs.AreMeantBy(args) ? await Verbs.RunAsync(args) : await Site.RunAsync(args);
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
}
catch (TimeZoneNotFoundException e)
{
    await Console.Error.WriteLineAsync(e.Message);
}
catch (EmbeddedServerException e)
{
    await Console.Error.WriteLineAsync(e.Message);
}
catch (NpgsqlException e) when (ErrorStatus.IsDatabaseGone(e))
{
    await Console.Error.WriteLineAsync($"The database cannot be reached: {e.Message}");
}
catch (IOException e) when (e.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{e.Message} Another program, perhaps this one, listens there already. Choose another port: PORT=5081 ./run");
}

return 1;
