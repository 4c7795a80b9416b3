export default function Index() {
  return (
    <main style={{ fontFamily: 'system-ui, sans-serif', maxWidth: '36rem', margin: '4rem auto', padding: '0 1rem' }}>
      <h1>IntelliTrack for Shopify</h1>
      <p>This address belongs to the app itself. Open the app from your Shopify admin, under Apps.</p>
    </main>
  )
}
