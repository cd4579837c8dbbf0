using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Structured logs on the console: lines for people where people try the service out, JSON for machines where it is operated.
/// Whatever is logged while a request runs carries its request id.
/// </summary>
internal static class Logs
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {RequestId}{NewLine}{Exception}";

    /// <summary>A verb's standard output is its result, so that its logs go to standard error.</summary>
    public static Logger Create(IConfiguration configuration, Mode mode, bool toStandardError = false)
    {
        LogEventLevel? errorFrom = toStandardError ? LogEventLevel.Verbose : null;
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .Filter.ByExcluding(e => e.Exception?.InnerException is AddressInUseException); // Program says it in one line
        return mode == Mode.Production
            ? logger.WriteTo.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: errorFrom).CreateLogger()
            : logger.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: errorFrom).CreateLogger();
    }
}
