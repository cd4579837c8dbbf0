using CommissioningCases.Web.CommandLine;
using CommissioningCases.Web.Infrastructure;
using Microsoft.AspNetCore.Connections;

try
{
    return await Failures.TellAsync(() => Verbs.AreMeantBy(args) ? Verbs.RunAsync(args) : Site.RunAsync(args));
}
catch (IOException e) when (e.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{e.Message} Another program, perhaps this one, listens there already. Choose another port: PORT=5081 ./run");
    return 1;
}
