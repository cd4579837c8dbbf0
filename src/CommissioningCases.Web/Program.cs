using CommissioningCases.Web.Errors;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRazorPages();

var app = builder.Build();
app.UseErrorPages();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
